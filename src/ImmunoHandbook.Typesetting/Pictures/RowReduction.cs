namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>
/// Makes a picture smaller, given its rows from the top: each new pixel is the mean of the pixels it covers, weighted by how
/// much of them it covers and by their coverage, so that the colour of invisible pixels does not bleed into visible ones.
/// </summary>
internal sealed class RowReduction
{
    private readonly Axis _across;
    private readonly Axis _down;
    private readonly int _channels;
    private readonly byte[] _result;

    /// <summary>Of the new row that is being gathered, and of the next, which may share an old row with it: channels, then the weight.</summary>
    private double[] _sums;
    private double[] _next;
    private int _row;

    public RowReduction((int Width, int Height) from, (int Width, int Height) to, int channels)
    {
        (_across, _down, _channels) = (new Axis(from.Width, to.Width), new Axis(from.Height, to.Height), channels);
        _result = new byte[to.Width * to.Height * channels];
        (_sums, _next) = (new double[to.Width * (channels + 1)], new double[to.Width * (channels + 1)]);
    }

    /// <summary>Rows of 8-bit samples; complete after the last row.</summary>
    public byte[] Result => _result;

    /// <param name="y">Number of the row.</param>
    /// <param name="values">Samples, the channels of a pixel beside each other.</param>
    /// <param name="weights">How much each pixel counts; empty where all count alike.</param>
    public void Add(int y, ReadOnlySpan<byte> values, ReadOnlySpan<byte> weights)
    {
        Gather(_sums, _down.Share(_row, y), values, weights);
        var isShared = _row + 1 < _down.To && y >= _down.First(_row + 1);
        if (isShared)
        {
            Gather(_next, _down.Share(_row + 1, y), values, weights);
        }

        if (y == _down.End(_row) - 1)
        {
            Finish();
        }
    }

    private void Gather(double[] sums, double share, ReadOnlySpan<byte> values, ReadOnlySpan<byte> weights)
    {
        for (int x = 0, at = 0; x < _across.To; x++, at += _channels + 1)
        {
            var end = _across.End(x);
            for (var old = _across.First(x); old < end; old++)
            {
                var weight = share * _across.ShareOf(x, old) * (weights.IsEmpty ? 1 : weights[old]);
                for (var c = 0; c < _channels; c++)
                {
                    sums[at + c] += weight * values[(old * _channels) + c];
                }

                sums[at + _channels] += weight;
            }
        }
    }

    private void Finish()
    {
        for (int x = 0, at = 0; x < _across.To; x++, at += _channels + 1)
        {
            var weight = _sums[at + _channels];
            for (var c = 0; c < _channels; c++)
            {
                _result[(((_row * _across.To) + x) * _channels) + c] = weight > 0 ? (byte)Math.Round(_sums[at + c] / weight) : (byte)0;
            }
        }

        (_sums, _next) = (_next, _sums);
        Array.Clear(_next);
        _row++;
    }

    /// <summary>One direction: how many pixels there are and how many there are to be, which are fewer.</summary>
    private sealed class Axis
    {
        private readonly double _scale;
        private readonly int _from;
        private readonly int[] _firsts;
        private readonly int[] _ends;

        public Axis(int from, int to)
        {
            (_scale, _from, To) = ((double)from / to, from, to);
            _firsts = [.. Enumerable.Range(0, to).Select(at => (int)(at * _scale))];
            _ends = [.. Enumerable.Range(0, to).Select(at => Math.Min(_from, (int)Math.Ceiling((at + 1) * _scale)))];
        }

        public int To { get; }

        public int First(int at) => _firsts[at];

        /// <summary>The old pixel after the last under a new one.</summary>
        public int End(int at) => _ends[at];

        /// <summary>How much of an old pixel lies under a new one, 0 to 1.</summary>
        public double Share(int at, int old) => Math.Max(0, Math.Min(old + 1, (at + 1) * _scale) - Math.Max(old, at * _scale));

        /// <summary>The same for one that <see cref="First"/> and <see cref="End"/> enclose: whole ones inside.</summary>
        public double ShareOf(int at, int old) => old > _firsts[at] && old < _ends[at] - 1 ? 1 : Share(at, old);
    }
}
