package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.language.Characters;
import org.tradestats.language.Currencies;
import org.tradestats.language.FoldedText;

/**
 * Settles which currency a shared name means: the one told by its full name nearby, that of an area
 * of the sentence, of the article's own country, or the usual one.
 */
final class CurrencyResolver {
  /**
   * Countries whose own press writes a bare $ for its own dollar. Elsewhere in Asia and the Gulf a
   * bare $ is the US dollar.
   */
  private static final Set<String> DOLLAR_PRESSES =
      Set.of("AUS", "CAN", "NZL", "FJI", "JAM", "TTO", "GUY", "NAM", "BRB", "BLZ");

  /** Countries whose press writes the script that the press of a lexicon's home does not. */
  private static final Set<String> OTHER_SCRIPT_PRESSES = Set.of("TWN", "HKG", "MAC");

  private static final int MAIN_AREAS = 3;

  /** The meanings of a yuan in the home's own script; those after them are overseas presses'. */
  private static final int YUANS = 6;

  /** One folded letter in so many tells that a text is in the other script. */
  private static final int OTHER_SCRIPT_SHARE = 20;

  private final Surroundings around;
  private final ArticleContext context;
  private final FoldedText text;
  private final List<Amount> amounts;
  private final Set<String> written;
  private final Map<Amount, String> introduced;
  private @Nullable String dollar;
  private @Nullable Boolean otherScript;

  CurrencyResolver(Surroundings around, ArticleContext context) {
    this.around = around;
    this.context = context;
    this.text = around.annotated().text();
    this.amounts = around.recognition().amounts();
    this.written = amounts.stream().map(Amount::currency).collect(Collectors.toSet());
    this.introduced = introductions();
  }

  Unit resolve(Amount amount) {
    String name = amount.currency();
    if (name.equals("PERCENT")) {
      return Unit.PERCENT;
    }
    if (name.equals("local")) {
      Area home = context.home();
      return Unit.of(home == null ? "USD" : Currencies.findOwn(home).orElse("USD"));
    }
    List<String> meanings = Currencies.meanings(name);
    if (meanings.size() == 1) {
      return Unit.of(meanings.get(0));
    }
    if (!name.equals("dollar")) {
      return Unit.of(shared(amount, meanings));
    }
    if (dollar == null) {
      dollar = dollar(meanings);
    }
    return Unit.of(dollar);
  }

  private String dollar(List<String> meanings) {
    if (isConverted("dollar", "USD", true)) {
      for (Area area : context.salient()) {
        String own = Currencies.findOwn(area).orElse("");
        if (meanings.contains(own) && !own.equals("USD")) {
          return own;
        }
      }
    }
    for (Area area : context.salient().stream().limit(2).toList()) {
      boolean american = context.salient().stream().limit(3).anyMatch(a -> a.code().equals("USA"));
      if (DOLLAR_PRESSES.contains(area.code()) && !american && !isSetElsewhere(meanings)) {
        String own = Currencies.findOwn(area).orElse("USD");
        return isConverted(own, "dollar", false) ? "USD" : own;
      }
    }
    Area home = context.home();
    String own = home == null ? "" : Currencies.findOwn(home).orElse("");
    boolean local =
        home != null
            && meanings.contains(own)
            && (DOLLAR_PRESSES.contains(home.code()) || written.contains("USD"))
            && !written.contains(own);
    return local ? own : "USD";
  }

  /** Whether the dateline is of a country without a dollar: its press means the US dollar. */
  private boolean isSetElsewhere(List<String> meanings) {
    AreaMention place = DatelinePlace.find(around.recognition());
    return place != null
        && place.areas().stream()
            .noneMatch(area -> meanings.contains(Currencies.findOwn(area).orElse("")));
  }

  /** Whether an amount in one currency is told in another right behind it, or in brackets there. */
  private boolean isConverted(String currency, String other, boolean bracket) {
    for (int k = 1; k < amounts.size(); k++) {
      Amount first = amounts.get(k - 1);
      Amount second = amounts.get(k);
      if (first.currency().equals(currency)
          && second.currency().equals(other)
          && first.sentence() == second.sentence()
          && (!bracket || isBracketed(second))
          && around.annotated().distance(first.end(), second.start()) <= 4) {
        return true;
      }
    }
    return false;
  }

  private boolean isBracketed(Amount amount) {
    int at = amount.start() - 1;
    while (at > 0 && amount.start() - at < 12 && text.at(at) != '(' && text.at(at) != ')') {
      at--;
    }
    return text.at(at) == '(';
  }

  private String shared(Amount amount, List<String> meanings) {
    if (amount.currency().equals("yuan")) {
      return isOtherScript()
          ? ofOtherScript(meanings)
          : ofAreas(amount, meanings.subList(0, YUANS));
    }
    String told = introduced.get(amount);
    return told == null ? ofAreas(amount, meanings) : told;
  }

  private String ofAreas(Amount amount, List<String> meanings) {
    List<Area> order = new ArrayList<>();
    around.areas(amount.sentence()).stream()
        .filter(AreaMention::isNamed)
        .sorted(Comparator.comparingInt(m -> Math.abs(m.start() - amount.start())))
        .forEach(m -> order.addAll(m.areas()));
    Area home = context.home();
    if (home != null) {
      String own = Currencies.findOwn(home).orElse("");
      if (meanings.contains(own)) {
        return own;
      }
    }
    order.addAll(context.salient());
    return own(order, meanings).orElse(meanings.get(0));
  }

  /**
   * For each amount with a shared name, the currency whose full name was told last before it, where
   * no amount had the bare name before the first full one.
   */
  private Map<Amount, String> introductions() {
    Map<Amount, String> introduced = new HashMap<>();
    for (String name : written) {
      List<String> meanings = Currencies.meanings(name);
      String told = "";
      for (Amount amount : meanings.size() == 1 ? List.<Amount>of() : amounts) {
        if (meanings.contains(amount.currency()) && !isBracketed(amount)) {
          told = amount.currency();
        } else if (amount.currency().equals(name)) {
          if (told.isEmpty()) {
            break;
          }
          introduced.put(amount, told);
        }
      }
    }
    return introduced;
  }

  /** Whether the text is in the script that the press of the lexicon's home does not write. */
  private boolean isOtherScript() {
    if (otherScript == null) {
      int letters = 0;
      int folded = 0;
      for (int i = 0; i < text.length(); i++) {
        if (Characters.isUnspaced(text.at(i))) {
          letters++;
          folded += text.original().charAt(text.originalStart(i)) == text.at(i) ? 0 : 1;
        }
      }
      otherScript = folded * OTHER_SCRIPT_SHARE > letters;
    }
    return otherScript;
  }

  /**
   * A yuan in traditional characters is that of Taiwan, Hong Kong, Macao or of overseas Chinese.
   */
  private String ofOtherScript(List<String> meanings) {
    List<Area> presses =
        context.salient().stream()
            .limit(MAIN_AREAS)
            .filter(a -> OTHER_SCRIPT_PRESSES.contains(a.code()))
            .toList();
    List<Area> overseas = context.salient().stream().filter(a -> !a.code().equals("CHN")).toList();
    Area home = context.home();
    boolean abroad = home != null && !home.code().equals("CHN");
    return (abroad ? own(List.of(home), meanings) : Optional.<String>empty())
        .or(() -> own(presses, meanings))
        .or(() -> own(overseas, meanings))
        .orElse(meanings.get(0));
  }

  /** The first own currency of some areas that a name may mean. */
  private static Optional<String> own(List<Area> areas, List<String> meanings) {
    return areas.stream()
        .flatMap(area -> Currencies.findOwn(area).stream())
        .filter(meanings::contains)
        .findFirst();
  }
}
