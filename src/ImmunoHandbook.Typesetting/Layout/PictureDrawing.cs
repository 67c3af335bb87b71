using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A picture as items of a frame, at the size in which it is printed.</summary>
internal static class PictureDrawing
{
    /// <param name="node">The picture's element; null makes it an artifact.</param>
    public static ImmutableArray<FrameItem> Items(Picture picture, Size size, StructureNode? node) => picture switch
    {
        RasterPicture raster => [new RasterItem(raster, new Rect(0, 0, size.Width, size.Height), node)],
        VectorPicture vector when size.Width > 0 => [Scaled(vector, size, node)],
        _ => [],
    };

    private static GroupItem Scaled(VectorPicture picture, Size size, StructureNode? node) =>
        new(
            new Frame(picture.Size, picture.Items),
            Transform.Scale(size.Width / picture.Size.Width, size.Height / picture.Size.Height),
            new Rect(0, 0, picture.Size.Width, picture.Size.Height))
        {
            Node = node,
            Artifact = node is null ? ArtifactKind.Layout : ArtifactKind.None,
        };
}
