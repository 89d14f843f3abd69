package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradestats.concept.Area;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.language.Currencies;

/**
 * Settles which currency a shared name means: the one of an area of the sentence, of the article's
 * own country, or the usual one.
 */
final class CurrencyResolver {
  /**
   * Countries whose own press writes a bare $ for its own dollar. Elsewhere in Asia and the Gulf a
   * bare $ is the US dollar.
   */
  private static final Set<String> DOLLAR_PRESSES =
      Set.of("AUS", "CAN", "NZL", "FJI", "JAM", "TTO", "GUY", "NAM", "BRB", "BLZ");

  private final Surroundings around;
  private final ArticleContext context;
  private final Set<String> written;

  CurrencyResolver(Surroundings around, ArticleContext context) {
    this.around = around;
    this.context = context;
    this.written =
        around.recognition().amounts().stream().map(Amount::currency).collect(Collectors.toSet());
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
    return Unit.of(name.equals("dollar") ? dollar(meanings) : shared(amount, meanings));
  }

  private String dollar(List<String> meanings) {
    for (Area area : context.salient().stream().limit(2).toList()) {
      boolean american = context.salient().stream().limit(3).anyMatch(a -> a.code().equals("USA"));
      if (DOLLAR_PRESSES.contains(area.code()) && !american) {
        String own = Currencies.findOwn(area).orElse("USD");
        return written.contains(own) ? "USD" : own;
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

  private String shared(Amount amount, List<String> meanings) {
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
    for (Area area : order) {
      String own = Currencies.findOwn(area).orElse("");
      if (meanings.contains(own)) {
        return own;
      }
    }
    return meanings.get(0);
  }
}
