package org.tradestats.extraction.assembly;

import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.AreaMention.Form;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.annotation.Sentence;

/** The city that opens the body of an article: "ASTANA, Jan. 26 -". It tells where, not who. */
final class DatelinePlace {
  private static final int LENGTH = 30;

  private DatelinePlace() {}

  /** The place, or null if the body opens with none. */
  static @Nullable AreaMention find(Recognition recognition) {
    for (Sentence sentence : recognition.text().sentences()) {
      if (sentence.kind() == Sentence.Kind.TITLE) {
        continue;
      }
      for (AreaMention mention : recognition.areas()) {
        if (mention.sentence() == sentence.index()
            && mention.isNamed()
            && mention.start() - sentence.start() <= 2
            && (mention.form() == Form.CAPITAL || mention.form() == Form.NAME)
            && isMark(recognition, mention.end())) {
          return mention;
        }
      }
      return null;
    }
    return null;
  }

  private static boolean isMark(Recognition recognition, int end) {
    for (int i = end; i < end + LENGTH; i++) {
      char c = recognition.text().text().at(i);
      if (c == '\n') {
        return false;
      }
      if (c == '–'
          || c == '-' && recognition.text().text().at(i + 1) == ' '
          || c == '】'
          || c == '('
          || c == '/'
          || c == ':' && i - end < 3) {
        return true;
      }
    }
    return false;
  }
}
