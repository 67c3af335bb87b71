using System.Collections.Immutable;

namespace ImmunoHandbook.Typesetting.Geometry;

/// <param name="Offset">0 at the gradient's start, 1 at its end.</param>
public readonly record struct GradientStop(double Offset, Colour Colour);

/// <summary>Colours that run into each other; beyond its ends a gradient goes on in the colour of the nearest end.</summary>
/// <param name="Transform">From the gradient's space to that of the outline it fills.</param>
public abstract record Gradient(ImmutableArray<GradientStop> Stops, Transform Transform);

/// <summary>Colours change along the line between two points.</summary>
public sealed record LinearGradient(
    Point From, Point To, ImmutableArray<GradientStop> Stops, Transform Transform) : Gradient(Stops, Transform);

/// <summary>Colours change from a focus (or a circle around it) to a circle.</summary>
public sealed record RadialGradient(
    Point Focus, double FocusRadius, Point Centre, double Radius, ImmutableArray<GradientStop> Stops, Transform Transform)
    : Gradient(Stops, Transform);
