package org.tradestats.extraction.annotation;

/**
 * A word that can govern an amount: a flow of trade, a tariff, or a topic that is not trade.
 *
 * @param flow the lexicon's flow ({@code EXPORTS}, {@code DEFICIT}, {@code TARIFF}, …), or {@code
 *     OTHER}
 * @param form {@code nouns}, {@code verbs}, {@code weak}, {@code mirror}, {@code partners}, or the
 *     topic where the flow is {@code OTHER}
 * @param sentence the index of its sentence
 */
public record Cue(int start, int end, String flow, String form, int sentence) {
  public boolean isOther() {
    return flow.equals("OTHER");
  }

  public boolean isTariff() {
    return flow.equals("TARIFF");
  }
}
