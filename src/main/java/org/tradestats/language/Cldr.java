package org.tradestats.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tradestats.concept.Area;

/**
 * What the Unicode CLDR (through ICU4J) knows of a language: areas, months, currencies, numbers.
 */
final class Cldr {
  private static final int[] MONTH_CONTEXTS = {
    DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE
  };
  private static final int[] MONTH_WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  private final ULocale locale;

  Cldr(String language) {
    this.locale = new ULocale(language);
  }

  List<Lexicon.Entry> entries(boolean spellout) {
    List<Lexicon.Entry> entries = new ArrayList<>();
    areas(entries);
    months(entries);
    currencies(entries);
    if (spellout) {
      spellout(entries);
    }
    return entries;
  }

  private void areas(List<Lexicon.Entry> entries) {
    for (String country : Locale.getISOCountries()) {
      String alpha3 = new Locale.Builder().setRegion(country).build().getISO3Country();
      String name = ULocale.getDisplayCountry("und_" + country, locale);
      if (Area.isCode(alpha3) && !name.equals(country)) {
        Term term = Term.of(TermKind.AREA_NAME, List.of(Area.of(alpha3)));
        entries.add(new Lexicon.Entry(literal(name), term));
      }
    }
  }

  private void months(List<Lexicon.Entry> entries) {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    for (int context : MONTH_CONTEXTS) {
      for (int width : MONTH_WIDTHS) {
        String[] names = symbols.getMonths(context, width);
        for (int month = 0; month < 12; month++) {
          String name = names[month].replace(".", "").strip();
          if (name.length() > 2 && !Character.isDigit(name.charAt(0))) {
            Term term = Term.of(TermKind.PERIOD, "months", BigDecimal.valueOf(month + 1L));
            entries.add(new Lexicon.Entry(literal(name), term));
          }
        }
      }
    }
  }

  private void currencies(List<Lexicon.Entry> entries) {
    for (String code : Currencies.codes()) {
      Currency currency = Currency.getInstance(code);
      Term term = Term.of(TermKind.CURRENCY, code);
      for (String plural : List.of("one", "few", "many", "other")) {
        String name = currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, new boolean[1]);
        if (name.length() > 3) {
          entries.add(new Lexicon.Entry(literal(name), term));
        }
      }
      entries.add(new Lexicon.Entry(code, term));
    }
  }

  private void spellout(List<Lexicon.Entry> entries) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    String one = commonPrefix(format.format(1), format.format(100).replace("\u00AD", ""));
    for (int n = 1; n < 1000; n++) {
      Term term = Term.of(TermKind.NUMBER_WORD, "", BigDecimal.valueOf(n));
      String word = literal(format.format(n).replace("\u00AD", ""));
      entries.add(new Lexicon.Entry(word, term));
      if (n >= 100 && n < 200 && !one.isEmpty()) {
        // einhundert is also hundert.
        entries.add(new Lexicon.Entry(word.substring(one.length()), term));
      }
    }
  }

  private static String commonPrefix(String first, String second) {
    int end = 0;
    while (end < Math.min(first.length(), second.length())
        && first.charAt(end) == second.charAt(end)) {
      end++;
    }
    return first.substring(0, end);
  }

  /** A name as a pattern: brackets mean nothing in it. */
  private static String literal(String name) {
    return name.replaceAll("[\\[({].*", "").replace("*", "").replace("|", " ").strip();
  }
}
