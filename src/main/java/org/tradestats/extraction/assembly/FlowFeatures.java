package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.language.TermKind;

/**
 * Candidates for what an amount measures: the cues around it, what was told before, and nothing.
 */
final class FlowFeatures {
  /** The nearest ones; no article of ours reads otherwise with twice as many. */
  private static final int MOST_CUES = 8;

  private static final int LONGEST_LINE = 90;
  private static final int LONGEST_LIST = 15;
  private static final int NEAR_CUE = 40;

  private final Surroundings around;
  private final boolean named;
  private final InheritedFlows inherited;

  FlowFeatures(Surroundings around, boolean named) {
    this.around = around;
    this.named = named;
    this.inherited = new InheritedFlows(around, named);
  }

  /**
   * The candidates.
   *
   * @param previous the figure told last, or null
   * @param older the last figure that measured something else than that, or null
   * @param last the amount decided last, a figure or not, or null
   */
  List<Candidate<Governor>> candidates(
      Amount amount, @Nullable Told previous, @Nullable Told older, @Nullable Told last) {
    List<Candidate<Governor>> candidates = new ArrayList<>();
    boolean lastWasNone = last != null && !last.isFigure();
    AmountShape shape = new AmountShape(around, amount, previous, named);
    List<Cue> here = near(around.cues(amount.sentence()), amount);
    for (Cue cue : here) {
      int from = candidates.size();
      add(candidates, amount, shape, cue, "here", previous);
      for (Candidate<Governor> candidate : candidates.subList(from, candidates.size())) {
        company(candidate.features(), here, cue, amount);
      }
    }
    before(candidates, amount, shape, previous);
    if (previous != null && previous.isFigure() && fits(previous.label(), amount)) {
      candidates.add(inherited.previous(amount, shape, previous, lastWasNone));
    }
    if (older != null && fits(older.label(), amount)) {
      candidates.add(inherited.older(amount, shape, older));
    }
    Cue topic = last == null || last.isFigure() ? null : last.topic();
    if (last != null && topic != null) {
      candidates.add(inherited.topic(amount, shape, last, topic));
    }
    Features none = new Features(named);
    none.add("F:none");
    none.add("F:none", amount.isPercent() ? "percent" : "money");
    shape.addTo(none, "none");
    candidates.add(new Candidate<>(new Governor(Label.NONE, null, "none"), none));
    return candidates;
  }

  private static List<Cue> near(List<Cue> cues, Amount amount) {
    if (cues.size() <= MOST_CUES) {
      return cues;
    }
    int from = 0;
    int to = cues.size();
    while (to - from > MOST_CUES) {
      boolean later =
          cues.get(to - 1).start() - amount.start() > amount.start() - cues.get(from).start();
      if (later) {
        to--;
      } else {
        from++;
      }
    }
    return cues.subList(from, to);
  }

  /** The last cues of the sentence before, of the heading and of the title. */
  private void before(
      List<Candidate<Governor>> candidates,
      Amount amount,
      AmountShape shape,
      @Nullable Told previous) {
    List<Sentence> sentences = around.sentences();
    int index = amount.sentence();
    String[] vias = {"before", "before2"};
    int found = 0;
    for (int k = index - 1; k >= 0 && k >= index - 4 && found < 2; k--) {
      boolean title = sentences.get(k).kind() == Sentence.Kind.TITLE;
      boolean heading = sentences.get(k).kind() == Sentence.Kind.HEADING;
      List<Cue> cues = around.flows(k);
      if (cues.isEmpty() || title) {
        continue;
      }
      String via = heading ? "heading" : k == index - 1 ? vias[0] : vias[1];
      add(candidates, amount, shape, cues.get(cues.size() - 1), via, previous);
      if (cues.size() > 1) {
        add(candidates, amount, shape, cues.get(0), via + "-first", previous);
      }
      found++;
    }
    otherBefore(candidates, amount, shape, previous);
    listHeading(candidates, amount, shape, previous);
    if (!sentences.isEmpty() && sentences.get(0).kind() == Sentence.Kind.TITLE && index > 0) {
      List<Cue> cues = around.flows(0);
      if (!cues.isEmpty()) {
        add(candidates, amount, shape, cues.get(0), "title", previous);
      }
    }
  }

  /** A topic beside trade that the sentence before ends with, or that it is about. */
  private void otherBefore(
      List<Candidate<Governor>> candidates,
      Amount amount,
      AmountShape shape,
      @Nullable Told previous) {
    int index = amount.sentence() - 1;
    if (index <= 0 || shape.cuesHere().equals("flows")) {
      return;
    }
    List<Cue> cues = around.cues(index);
    if (!cues.isEmpty()) {
      Cue last = cues.get(cues.size() - 1);
      boolean only = cues.stream().allMatch(Cue::isOther);
      if (last.isOther()) {
        add(candidates, amount, shape, last, only ? "before-only" : "before-last", previous);
      }
    }
  }

  /** The heading over a list: the last short line with a cue and without an amount. */
  private void listHeading(
      List<Candidate<Governor>> candidates,
      Amount amount,
      AmountShape shape,
      @Nullable Told previous) {
    List<Sentence> sentences = around.sentences();
    int index = amount.sentence();
    boolean listed =
        sentences.get(index).end() - sentences.get(index).start() <= LONGEST_LINE
            && around.flows(index).isEmpty();
    if (!listed) {
      return;
    }
    for (int k = index - 1; k > 0 && k >= index - LONGEST_LIST; k--) {
      Sentence line = sentences.get(k);
      if (line.end() - line.start() > LONGEST_LINE) {
        return;
      }
      List<Cue> cues = around.flows(k);
      if (!cues.isEmpty() && around.amounts(k).isEmpty()) {
        add(candidates, amount, shape, cues.get(cues.size() - 1), "list", previous);
        return;
      }
    }
  }

  private static boolean fits(Label label, Amount amount) {
    return !amount.isPercent() || label == Label.TARIFF;
  }

  private void add(
      List<Candidate<Governor>> candidates,
      Amount amount,
      AmountShape shape,
      Cue cue,
      String via,
      @Nullable Told previous) {
    if (cue.isOther()) {
      candidates.add(candidate(Label.NONE, amount, shape, cue, via, previous));
      return;
    }
    if (amount.isPercent() != cue.isTariff() && amount.isPercent()) {
      return;
    }
    if (cue.flow().equals("BALANCE")) {
      String sign = around.signBehind(amount);
      if (!sign.equals("DEFICIT")) {
        candidates.add(candidate(Label.SURPLUS, amount, shape, cue, via, previous));
      }
      if (!sign.equals("SURPLUS")) {
        candidates.add(candidate(Label.DEFICIT, amount, shape, cue, via, previous));
      }
    } else {
      candidates.add(candidate(Label.valueOf(cue.flow()), amount, shape, cue, via, previous));
    }
  }

  private Candidate<Governor> candidate(
      Label label, Amount amount, AmountShape shape, Cue cue, String via, @Nullable Told previous) {
    Features features = new Features(named);
    String type = cue.isOther() ? "other" : cue.isTariff() ? "tariff" : "trade";
    features.add("F:cue", type, cue.form());
    features.add("F:via", type, via);
    features.add("F:via", type, via, cue.form());
    if (!cue.isOther()) {
      features.add("F:flow", cue.flow(), amount.isPercent() ? "percent" : "money");
      shape.addTo(features, type);
      balance(features, label, amount, cue);
    }
    if (via.equals("here")) {
      place(features, type, amount, shape, cue);
      if (previous != null && previous.amount().sentence() == amount.sentence()) {
        used(features, type, previous, cue, amount);
      }
    } else {
      features.add("F:away", via, shape.cuesHere());
      features.add("F:away-paragraph", via, around.paragraph(cue.sentence(), amount));
      features.add("F:away-mark", via, shape.before());
      features.add("F:away-areas", via, shape.areasHere());
      if (previous != null && previous.isFigure()) {
        features.add("F:away-same", via, previous.label() == label ? "same" : "other");
      }
    }
    return new Candidate<>(new Governor(label, cue, via), features);
  }

  private void place(Features features, String type, Amount amount, AmountShape shape, Cue cue) {
    boolean before = cue.end() <= amount.start();
    boolean after = cue.start() >= amount.end();
    String side = before ? "before" : after ? "after" : "inside";
    int from = before ? cue.end() : amount.end();
    int to = before ? amount.start() : cue.start();
    String distance = before || after ? around.distance(from, to) : "0";
    int money = around.moneyBetween(amount.sentence(), from, to);
    int flows = around.cuesBetween(amount.sentence(), from, to, false);
    int others = around.cuesBetween(amount.sentence(), from, to, true);
    String marks = Surroundings.count(around.marks(from, to));
    features.add("F:dist", type, side, distance);
    features.add("F:dist-form", cue.form(), side, distance);
    features.add("F:money", type, side, Surroundings.count(money));
    features.add("F:flows", type, side, Surroundings.count(flows));
    features.add("F:others", type, side, Surroundings.count(others));
    features.add("F:marks", type, side, marks);
    features.add("F:money-marks", side, Surroundings.count(money), marks);
    if (around.isClauseBreak(from, to)) {
      features.add("F:clause", type, side);
    }
    if (money == 0 && flows == 0 && others == 0) {
      features.add("F:nearest", type, side);
      features.add("F:nearest", type, side, cue.form());
      features.add("F:nearest-mark", type, side, around.markerBefore(amount));
      features.add("F:nearest-marks", type, side, marks);
    }
    if (after) {
      String between = around.roleAfterWord(amount);
      features.add("F:after-word", type, between, distance);
      features.add("F:after-mark", type, around.markAfter(amount));
    }
    if (before && !cue.isOther()) {
      lists(features, type, shape, cue);
    }
    if (before && around.has(TermKind.WORTH, from, to)) {
      features.add("F:worth", type);
    }
    if (isBeside(AreaMention.Form.SUBNATIONAL, cue)) {
      features.add("F:subnational-cue", type);
    }
    if (isBeside(AreaMention.Form.UNCODED, cue)) {
      features.add("F:uncoded-cue", type);
    }
  }

  /** Which other cues a flow stands with: a weak one beside a strong one, a deficit of a budget. */
  private void company(Features features, List<Cue> here, Cue cue, Amount amount) {
    if (cue.isOther()) {
      return;
    }
    Cue topic = null;
    boolean strong = false;
    String tariff = "none";
    for (Cue other : here) {
      if (!other.isOther()) {
        strong |= !isSame(other, cue) && !other.form().equals("weak");
        if (other.isTariff() != cue.isTariff()) {
          boolean before = other.end() <= amount.start();
          tariff = tariff.equals("none") || before ? before ? "before" : "after" : tariff;
        }
      } else if (topic == null
          || Math.abs(other.start() - cue.start()) < Math.abs(topic.start() - cue.start())) {
        topic = other;
      }
    }
    if (!amount.isPercent()) {
      features.add("F:tariff-too", cue.flow(), tariff);
      features.add("F:tariff-article", cue.flow(), around.topic().tariffs());
    }
    if (cue.form().equals("weak")) {
      features.add("F:weak", cue.flow(), strong ? "strong" : "alone");
    }
    if (topic != null) {
      String side = topic.start() < cue.start() ? "before" : "after";
      features.add("F:beside", cue.flow(), topic.form(), side);
      features.add("F:beside", cue.form(), topic.form());
    }
  }

  /**
   * Equality that mostly needs no more than the places: it is asked of every cue by every other.
   */
  private static boolean isSame(Cue a, Cue b) {
    return a.start() == b.start() && a.equals(b);
  }

  private boolean isBeside(AreaMention.Form form, Cue cue) {
    for (AreaMention mention : around.areas(cue.sentence())) {
      if (mention.form() == form && Math.abs(mention.start() - cue.start()) < NEAR_CUE) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Exports and imports came to 5 and 6 billion respectively", "imports exceeded exports: 7
   * billion against 2": the same place in both lists.
   */
  private void lists(Features features, String type, AmountShape shape, Cue cue) {
    List<Cue> cues = around.flows(cue.sentence());
    AmountShape.Row row = shape.row();
    int place = 0;
    while (!isSame(cues.get(place), cue)) {
      place++;
    }
    boolean same = place == row.place();
    String sizes = cues.size() < 2 ? "one" : cues.size() == row.size() ? "even" : "uneven";
    if (row.respective()) {
      features.add("F:respectively", type, same ? "same" : "other", sizes);
    }
    boolean apart = sizes.equals("even") && cues.get(cues.size() - 1).end() <= row.start();
    if (apart) {
      features.add("F:lists", type, same ? "same" : "other");
    }
  }

  private static void used(Features features, String type, Told previous, Cue cue, Amount amount) {
    Governor governor = previous.governor();
    if (governor != null && cue.equals(governor.cue())) {
      features.add("F:used", type, cue.end() <= amount.start() ? "before" : "after");
      features.add("F:used-label", previous.label().name());
    } else if (governor != null && governor.cue() != null && cue.start() > governor.cue().start()) {
      features.add("F:later-cue", type);
    }
  }

  private void balance(Features features, Label label, Amount amount, Cue cue) {
    if (label == Label.SURPLUS || label == Label.DEFICIT) {
      features.add("F:sign", label.name(), amount.negative() ? "minus" : "plain", cue.flow());
    }
  }
}
