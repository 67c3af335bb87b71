namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>
/// Line breaking classes (UAX #14, table 1) after rule LB1: AI, SG and XX are AL, CJ is NS, SA is CM or AL. Scripts of
/// class SA (Thai, Lao, Khmer, Burmese) break at zero-width spaces only, the same on every machine.
/// </summary>
internal enum LineBreakClass : byte
{
    AL, BK, CR, LF, NL, SP, ZW, ZWJ, CM, WJ, GL, CL, CP, EX, IS, SY, OP, QU, NS, B2, CB, BA, HY, HH, BB, HL, IN, NU, PR, PO,
    ID, EB, EM, JL, JV, JT, H2, H3, RI, AK, AP, AS, VF, VI,
}
