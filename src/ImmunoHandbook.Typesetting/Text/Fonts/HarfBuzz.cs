using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Functions that the native library of HarfBuzzSharp exports and its managed part does not bind.</summary>
internal static partial class HarfBuzz
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>Freezes a font, after which any number of threads may shape with it.</summary>
    public static void MakeImmutable(Font font)
    {
        FontMakeImmutable(font.Handle);
        GC.KeepAlive(font);
    }

    [LibraryImport(Library, EntryPoint = "hb_font_make_immutable")]
    private static partial void FontMakeImmutable(nint font);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    internal static partial nint SubsetInputCreate();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    internal static partial void SubsetInputDestroy(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    internal static partial nint SubsetInputGlyphs(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    internal static partial nint SubsetInputCodePoints(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    internal static partial nint SubsetInputSet(nint input, int kind);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    internal static partial void SubsetInputSetFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_pin_all_axes_to_default")]
    internal static partial int SubsetInputPinAxes(nint input, nint face);

    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    internal static partial nint Subset(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    internal static partial void SetAdd(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    internal static partial nint FaceReferenceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    internal static partial void FaceDestroy(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    internal static unsafe partial byte* BlobData(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    internal static partial void BlobDestroy(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph")]
    internal static partial void DrawGlyph(nint font, uint glyph, nint functions, nint data);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    internal static partial nint DrawFunctionsCreate();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_make_immutable")]
    internal static partial void DrawFunctionsMakeImmutable(nint functions);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    internal static unsafe partial void SetMoveTo(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    internal static unsafe partial void SetLineTo(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    internal static unsafe partial void SetCubicTo(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_close_path_func")]
    internal static unsafe partial void SetClosePath(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> function, nint user, nint destroy);
}
