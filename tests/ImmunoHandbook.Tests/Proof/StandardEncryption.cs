using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ImmunoHandbook.Tests.Proof;

/// <summary>
/// Entries of a file that says it is encrypted, opens without a password, and leaves every string and stream as it is
/// (crypt filter Identity; ISO 32000-1, 7.6.3 and 7.6.5, algorithms 2 and 5 for revision 4).
/// </summary>
internal static class StandardEncryption
{
    private const string Identifier = "00112233445566778899AABBCCDDEEFF";

    private static readonly byte[] s_padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <param name="permissions">The entry P; the key depends on it, so that a file without it opens as if it were 0.</param>
    public static string Trailer(int permissions, bool says)
    {
        var owner = new byte[32];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, permissions);
        var id = Convert.FromHexString(Identifier);
        var key = Hash([.. s_padding, .. owner, .. number, .. id]);
        for (var i = 0; i < 50; i++)
        {
            key = Hash(key);
        }

        var user = Hash([.. s_padding, .. id]);
        for (var round = 0; round < 20; round++)
        {
            user = Rc4([.. key.Select(b => (byte)(b ^ round))], user);
        }

        var p = says ? string.Create(CultureInfo.InvariantCulture, $"/P {permissions}") : "";
        return $"/ID [<{Identifier}> <{Identifier}>]/Encrypt <</Filter /Standard /V 4 /R 4 /Length 128 /CF <<>> /StmF /Identity /StrF /Identity "
            + $"/O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}{new string('0', 32)}> {p}>>";
    }

    private static byte[] Hash(byte[] data)
    {
#pragma warning disable CA5351 // The standard of the file format asks for MD5; nothing is kept secret here.
        return MD5.HashData(data);
#pragma warning restore CA5351
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var box = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + box[i] + key[i % key.Length]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + box[i]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
            result[n] = (byte)(data[n] ^ box[(box[i] + box[j]) & 255]);
        }

        return result;
    }
}
