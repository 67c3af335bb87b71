using System.Text;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Spellings of PDF values (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    extension(ByteBuilder to)
    {
        public ByteBuilder Reference(int id) => to.Integer(id).Add(" 0 R"u8);

        public ByteBuilder Numbers(params ReadOnlySpan<double> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (i > 0)
                {
                    to.Add((byte)' ');
                }

                to.Number(values[i]);
            }

            return to;
        }

        public ByteBuilder Matrix(Transform t) => to.Numbers(t.A, t.B, t.C, t.D, t.E, t.F);

        /// <summary>A text string (7.9.2.2): plain ASCII as it is, everything else as UTF-16 with a byte order mark.</summary>
        public ByteBuilder Text(string text)
        {
            if (IsPrintableAscii(text))
            {
                return to.Literal(Encoding.ASCII.GetBytes(text));
            }

            to.Add("<FEFF"u8);
            foreach (var unit in text)
            {
                to.Hex4(unit);
            }

            return to.Add((byte)'>');
        }

        /// <summary>A byte string in parentheses (7.3.4.2).</summary>
        public ByteBuilder Literal(ReadOnlySpan<byte> bytes)
        {
            to.Add((byte)'(');
            foreach (var b in bytes)
            {
                switch (b)
                {
                    case (byte)'(' or (byte)')' or (byte)'\\':
                        to.Add((byte)'\\').Add(b);
                        break;
                    case (byte)'\r':
                        to.Add("\\r"u8);
                        break;
                    case (byte)'\n':
                        to.Add("\\n"u8);
                        break;
                    default:
                        to.Add(b);
                        break;
                }
            }

            return to.Add((byte)')');
        }

        public ByteBuilder Utf8(string text) => to.Add(Encoding.UTF8.GetBytes(text));
    }

    private static bool IsPrintableAscii(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
