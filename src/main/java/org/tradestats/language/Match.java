package org.tradestats.language;

/**
 * A term found in a folded text.
 *
 * @param start index of the first folded character
 * @param end index after the last folded character; the word's end where the pattern is a stem
 * @param term what it means
 * @param enclitic what is glued behind it ({@code own}, {@code other}, {@code pair}), or empty
 * @param number the number in the pattern's slot, -1 if it has none
 * @param exact whether the pattern demands more than its letters and has it: capitals (MD is not
 *     Md), accents, a second part
 */
public record Match(int start, int end, Term term, String enclitic, int number, boolean exact) {
  public boolean is(TermKind kind) {
    return term.kind() == kind;
  }

  public int length() {
    return end - start;
  }
}
