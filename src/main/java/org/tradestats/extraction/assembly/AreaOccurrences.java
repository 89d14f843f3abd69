package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.AreaMention.Form;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.extraction.assembly.Told.AreaPair;

/**
 * The areas that may be reporter or partner of an amount, and where they stand: those of the
 * sentence, with what "its", "the two" and "we" mean, of the figure told before, of the article.
 */
final class AreaOccurrences {
  private static final int MOST_AREAS = 9;
  private static final int MOST_MENTIONS = 16;
  private static final int MOST_OCCURRENCES = 4;
  private static final int SALIENT = 4;
  private static final int LONGEST_SECTION = 12;
  private static final Set<String> PARTNER_ROLES = Set.of("source", "goal", "with", "on");

  /** An area at a place in the sentence; {@code tag} is its role, or how it is named. */
  record Occurrence(int start, int end, String tag, String form, boolean here) {}

  private final Surroundings around;
  private final ArticleContext context;
  private final Amount amount;
  private final @Nullable Told previous;
  private final Map<Area, List<Occurrence>> areas = new LinkedHashMap<>();
  private int namedHere;

  AreaOccurrences(
      Surroundings around, ArticleContext context, Amount amount, @Nullable Told previous) {
    this.around = around;
    this.context = context;
    this.amount = amount;
    this.previous = previous;
  }

  /** The areas by what is told of them; those of the sentence come first, the nearest first. */
  Map<Area, List<Occurrence>> areas() {
    return areas;
  }

  /** How many areas the amount's own sentence names. */
  int namedHere() {
    return namedHere;
  }

  /**
   * Gathers the areas.
   *
   * @param cue the governing word, whose sentence counts too
   */
  void collect(@Nullable Cue cue) {
    List<AreaMention> here = new ArrayList<>(around.areas(amount.sentence()));
    here.sort(
        (a, b) ->
            Integer.compare(
                Math.abs(a.start() - amount.start()), Math.abs(b.start() - amount.start())));
    for (AreaMention mention : here.subList(0, Math.min(MOST_MENTIONS, here.size()))) {
      occur(mention, true);
    }
    namedHere = (int) areas.keySet().stream().filter(a -> !a.isWorld()).count();
    if (cue != null && cue.sentence() != amount.sentence()) {
      for (AreaMention mention : around.areas(cue.sentence())) {
        if (mention.isNamed()) {
          occur(mention, false);
        }
      }
    }
    heading();
    if (previous != null && previous.areas() != null) {
      add(previous.areas().reporter());
      add(previous.areas().partner());
    }
    if (context.home() != null) {
      add(context.home());
    }
    context.title().forEach(this::add);
    context.salient().stream().limit(SALIENT).forEach(this::add);
    areas.computeIfAbsent(Area.WORLD, a -> new ArrayList<>());
  }

  /** The areas of the heading that the sentence stands under. */
  private void heading() {
    List<Sentence> sentences = around.sentences();
    for (int k = amount.sentence() - 1; k > 0 && k >= amount.sentence() - LONGEST_SECTION; k--) {
      if (sentences.get(k).kind() == Sentence.Kind.HEADING && around.amounts(k).isEmpty()) {
        for (AreaMention mention : around.areas(k)) {
          if (mention.isNamed()) {
            Occurrence occurrence =
                new Occurrence(
                    mention.start(), mention.end(), "heading", mention.form().name(), false);
            mention.areas().forEach(area -> occur(area, occurrence));
          }
        }
        return;
      }
    }
  }

  private void occur(AreaMention mention, boolean here) {
    String tag =
        !mention.before().isEmpty()
            ? mention.before()
            : !mention.after().isEmpty() ? mention.after() : mention.form().name();
    Occurrence occurrence =
        new Occurrence(mention.start(), mention.end(), tag, mention.form().name(), here);
    switch (mention.form()) {
      case OWN -> {
        if (context.home() != null) {
          occur(context.home(), occurrence);
        }
      }
      case OTHER -> {
        // Who sells "to it" is somebody else: it is the other one of the two.
        standIn(mention, tag, PARTNER_ROLES.contains(mention.before()));
      }
      case COUNTERPART -> standIn(mention, tag, true);
      case BOTH -> {
        List<Area> pair = pairBefore(mention);
        if (pair != null) {
          pair.forEach(area -> occur(area, occurrence));
        }
      }
      case UNCODED, SUBNATIONAL -> {
        // They are no areas that a figure can have; the flow features count them.
      }
      default -> mention.areas().forEach(area -> occur(area, occurrence));
    }
  }

  /**
   * A word that stands for one of the two that the article speaks of. The one that it is less
   * likely to mean has an occurrence too, with a mark.
   *
   * @param swapped whether it rather means the other one of the two
   */
  private void standIn(AreaMention mention, String tag, boolean swapped) {
    Area subject = antecedent(mention);
    Area other = subject == null ? null : counterpart(subject);
    boolean aside = swapped && (other != null || mention.form() == Form.COUNTERPART);
    standFor(aside ? other : subject, mention, tag, "");
    standFor(aside ? subject : other, mention, tag, "-2");
  }

  private void standFor(@Nullable Area area, AreaMention mention, String tag, String mark) {
    if (area != null) {
      String form = mention.form().name() + mark;
      occur(area, new Occurrence(mention.start(), mention.end(), tag + mark, form, true));
    }
  }

  private void occur(Area area, Occurrence occurrence) {
    if (areas.size() < MOST_AREAS || areas.containsKey(area)) {
      List<Occurrence> told = areas.computeIfAbsent(area, a -> new ArrayList<>());
      if (told.size() < MOST_OCCURRENCES) {
        told.add(occurrence);
      }
    }
  }

  private void add(Area area) {
    if (areas.size() < MOST_AREAS) {
      areas.computeIfAbsent(area, a -> new ArrayList<>());
    }
  }

  /** "Its", "the country": the first area of the sentence before it, else the last reporter. */
  private @Nullable Area antecedent(AreaMention mention) {
    for (AreaMention other : around.areas(mention.sentence())) {
      if (other.end() <= mention.start() && other.isNamed() && other.form() != Form.PAIR) {
        return other.areas().get(0);
      }
    }
    if (previous != null && previous.areas() != null) {
      return previous.areas().reporter();
    }
    for (int k = mention.sentence() - 1; k >= 0 && k >= mention.sentence() - 2; k--) {
      for (AreaMention other : around.areas(k)) {
        if (other.isNamed() && other.form() != Form.PAIR) {
          return other.areas().get(0);
        }
      }
    }
    return context.home();
  }

  /** The one that "its neighbour" is: the other of the two that the article speaks of. */
  private @Nullable Area counterpart(Area area) {
    if (previous != null && previous.areas() != null) {
      AreaPair past = previous.areas();
      Area other = past.reporter().equals(area) ? past.partner() : past.reporter();
      if (!other.isWorld() && !other.equals(area)) {
        return other;
      }
    }
    List<Area> pair = context.pair();
    if (pair == null || !pair.contains(area)) {
      return null;
    }
    return pair.get(0).equals(area) ? pair.get(1) : pair.get(0);
  }

  /** "Both countries": a pair named in the sentence before it, else the article's. */
  private @Nullable List<Area> pairBefore(AreaMention mention) {
    List<Area> seen = new ArrayList<>();
    for (AreaMention other : around.areas(mention.sentence())) {
      if (other.isNamed() && other.start() != mention.start()) {
        other.areas().stream().filter(a -> !seen.contains(a)).forEach(seen::add);
      }
    }
    if (seen.size() == 2) {
      return seen;
    }
    if (previous != null && previous.areas() != null && !previous.areas().partner().isWorld()) {
      return List.of(previous.areas().reporter(), previous.areas().partner());
    }
    return context.pair();
  }
}
