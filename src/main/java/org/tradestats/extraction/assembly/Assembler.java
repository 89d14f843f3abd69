package org.tradestats.extraction.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.extraction.assembly.Chooser.Question;
import org.tradestats.extraction.assembly.Told.AreaPair;

/**
 * Decides the amounts of an article one after another, each in the light of those before: what it
 * measures, between whom, whether it has happened, and when. The body goes before the headline,
 * which mostly repeats it.
 */
final class Assembler {
  /** How far back a figure that measured something else is looked for. */
  private static final int FARTHEST_OLDER = 8;

  /** History is what the last figures of an article were about; no question goes back farther. */
  private static final int HISTORY = 40;

  private final Recognition recognition;
  private final Chooser chooser;
  private final Surroundings around;
  private final CurrencyResolver currencies;
  private final Restatements restatements;
  private final FlowFeatures flows;
  private final AreaFeatures areas;
  private final StatusFeatures statuses;
  private final PeriodFeatures periods;
  private final List<Told> told = new ArrayList<>();
  private final List<Told> figures = new ArrayList<>();

  Assembler(Recognition recognition, Chooser chooser) {
    this.recognition = recognition;
    this.chooser = chooser;
    this.around = new Surroundings(recognition);
    ArticleContext context = new ArticleContext(recognition);
    LocalDate published = recognition.text().article().published();
    this.currencies = new CurrencyResolver(around, context);
    this.restatements = new Restatements(around);
    this.flows = new FlowFeatures(around, chooser.wantsNames());
    this.areas = new AreaFeatures(around, context, chooser.wantsNames());
    this.statuses = new StatusFeatures(around, published, chooser.wantsNames());
    this.periods = new PeriodFeatures(around, published, chooser.wantsNames());
  }

  /** What was decided of every amount, in the order of the text. */
  List<Told> assemble() {
    for (boolean title : new boolean[] {false, true}) {
      for (Amount amount : recognition.amounts()) {
        Sentence sentence = around.sentences().get(amount.sentence());
        if ((sentence.kind() == Sentence.Kind.TITLE) == title) {
          Told decided = decide(amount);
          told.add(decided);
          if (decided.isFigure()) {
            figures.add(decided);
          }
        }
      }
    }
    return told.stream().sorted(Comparator.comparingInt(t -> t.amount().start())).toList();
  }

  Surroundings around() {
    return around;
  }

  private Told decide(Amount amount) {
    Unit unit = currencies.resolve(amount);
    Told last = told.isEmpty() ? null : told.get(told.size() - 1);
    if (last != null && restatements.restates(amount, unit, last)) {
      return new Told(
          amount,
          unit,
          last.label(),
          null,
          last.areas(),
          last.status(),
          last.period(),
          last,
          last.probability());
    }
    Told previous = figures.isEmpty() ? null : figures.get(figures.size() - 1);
    Candidate<Governor> governor =
        chooser.choose(
            Question.FLOW, amount, flows.candidates(amount, previous, older(previous), last));
    Label label = governor.answer().label();
    if (label == Label.NONE) {
      return nothing(amount, unit, governor.answer(), governor.probability());
    }
    List<Told> recent = figures.subList(Math.max(0, figures.size() - HISTORY), figures.size());
    List<Candidate<AreaPair>> pairs = areas.candidates(amount, unit, governor.answer(), recent);
    if (pairs.isEmpty()) {
      return nothing(amount, unit, null, governor.probability());
    }
    Candidate<AreaPair> pair = chooser.choose(Question.AREAS, amount, pairs);
    Candidate<Status> status =
        chooser.choose(
            Question.STATUS, amount, statuses.candidates(amount, governor.answer(), previous));
    Candidate<Optional<TimePeriod>> period =
        chooser.choose(
            Question.PERIOD,
            amount,
            periods.candidates(amount, governor.answer(), pair.answer(), status.answer(), recent));
    return new Told(
        amount,
        unit,
        label,
        governor.answer(),
        pair.answer(),
        status.answer(),
        period.answer().orElse(null),
        null,
        governor.probability()
            * pair.probability()
            * status.probability()
            * (label == Label.TARIFF ? 1 : period.probability()));
  }

  /** The last figure that measures something else than another one. */
  private @Nullable Told older(@Nullable Told previous) {
    for (int k = figures.size() - 2; k >= 0 && k >= figures.size() - 1 - FARTHEST_OLDER; k--) {
      if (previous != null && figures.get(k).label() != previous.label()) {
        return figures.get(k);
      }
    }
    return null;
  }

  private static Told nothing(
      Amount amount, Unit unit, @Nullable Governor why, double probability) {
    return new Told(amount, unit, Label.NONE, why, null, Status.ACTUAL, null, null, probability);
  }
}
