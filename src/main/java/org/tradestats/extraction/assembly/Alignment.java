package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Flow;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.annotation.Sentence;

/** Which amount of an article is which right figure, by value and quote. */
final class Alignment {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

  private final Map<Amount, Lesson.Answer> answers = new HashMap<>();
  private final Set<Amount> open = new HashSet<>();

  Alignment(Lesson lesson) {
    Recognition recognition = lesson.recognition();
    List<Amount> order = new ArrayList<>(recognition.amounts());
    order.sort(
        Comparator.comparing((Amount a) -> isTitle(recognition, a)).thenComparing(Amount::start));
    Set<Lesson.Answer> used = new HashSet<>();
    for (boolean byQuote : new boolean[] {true, false}) {
      for (Amount amount : order) {
        if (!answers.containsKey(amount)) {
          Lesson.Answer answer = first(lesson, recognition, amount, used, byQuote);
          if (answer != null) {
            answers.put(amount, answer);
            used.add(answer);
          }
        }
      }
    }
    for (Amount amount : order) {
      if (!answers.containsKey(amount)
          && lesson.answers().stream().anyMatch(a -> isEqual(a, amount))) {
        open.add(amount);
      }
    }
  }

  /** The right figure of an amount; null where it is no figure. */
  Lesson.@Nullable Answer answer(Amount amount) {
    return answers.get(amount);
  }

  /** Whether an amount repeats a figure told elsewhere, so that nothing says what it should be. */
  boolean isOpen(Amount amount) {
    return open.contains(amount);
  }

  private static Lesson.@Nullable Answer first(
      Lesson lesson,
      Recognition recognition,
      Amount amount,
      Set<Lesson.Answer> used,
      boolean byQuote) {
    String quote = recognition.text().text().quote(amount.start(), amount.end());
    for (Lesson.Answer answer : lesson.answers()) {
      boolean quoted = quote.contains(answer.quote()) || answer.quote().contains(quote);
      if (!used.contains(answer) && isEqual(answer, amount) && (quoted || !byQuote)) {
        return answer;
      }
    }
    return null;
  }

  private static boolean isTitle(Recognition recognition, Amount amount) {
    return recognition.text().sentences().get(amount.sentence()).kind() == Sentence.Kind.TITLE;
  }

  private static boolean isEqual(Lesson.Answer answer, Amount amount) {
    BigDecimal told = answer.value().abs();
    BigDecimal gap = told.subtract(amount.value().abs()).abs();
    return gap.compareTo(told.multiply(TOLERANCE)) <= 0
        && amount.isPercent() == (answer.flow() == Flow.TARIFF_RATE);
  }
}
