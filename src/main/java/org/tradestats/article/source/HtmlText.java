package org.tradestats.article.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article's own text in a page: paragraphs, headings, list items and table rows, a line each,
 * without what the page puts around it.
 */
final class HtmlText {
  /** Elements that never hold an article's text. */
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, object, svg, canvas, audio, video, form, button,"
          + " select, textarea, input, nav, aside, footer, dialog, figure, figcaption, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], [style~=(?i)display\\s*:\\s*none]";

  /** Where articles say that they are; the first that holds enough text wins. */
  private static final List<String> ARTICLE_PLACES =
      List.of(
          "[itemprop=articleBody]",
          "article",
          "[role=article]",
          "[role=main], main",
          "#article, #content, .article, .content, .post");

  /** Words in a class or id of an element that stands around an article, not in it. */
  private static final Set<String> FURNITURE =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "adverts",
          "adsense",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "caption",
          "comment",
          "comments",
          "cookie",
          "cookies",
          "consent",
          "disqus",
          "footer",
          "menu",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "pagination",
          "paywall",
          "popular",
          "popup",
          "promo",
          "promoted",
          "readmore",
          "recirculation",
          "recommend",
          "recommended",
          "recommendations",
          "related",
          "share",
          "sharing",
          "sidebar",
          "signup",
          "skip",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "tags",
          "teaser",
          "teasers",
          "toolbar",
          "trending",
          "widget");

  private static final Pattern WORDS = Pattern.compile("[^a-z]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** Less text than this is a teaser, not the article. */
  private static final int ENOUGH = 140;

  /** A list or paragraph that is links for the most part leads elsewhere. */
  private static final double LINKED_SHARE = 0.7;

  /** An element that holds more of the page's text than this is no furniture, whatever its name. */
  private static final double MOST_OF_TEXT = 0.5;

  private HtmlText() {}

  /** The text of the article in a page, which is changed by this. */
  static String of(Document page, @Nullable String title) {
    Element body = page.body();
    body.select(NO_TEXT).remove();
    removeFurniture(body);
    Element root = findRoot(body);
    // A page's own header is furniture; an article's holds its standfirst and dateline.
    if (root.equals(body)) {
      for (Element header : body.select("header")) {
        if (header.closest("article, main") == null && header.selectFirst("h1") == null) {
          header.remove();
        }
      }
    }
    removeLinkLists(root);
    return new HtmlLines(title).of(root);
  }

  private static void removeFurniture(Element body) {
    int whole = paragraphLength(body);
    for (Element element : body.select("[class], [id]")) {
      if (element.ownerDocument() != null
          && isFurniture(element.id() + " " + element.className())
          && paragraphLength(element) <= whole * MOST_OF_TEXT
          && !element.equals(body)
          && element.selectFirst("h1") == null) {
        element.remove();
      }
    }
  }

  private static boolean isFurniture(String names) {
    String spaced = CAMEL.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
    for (String word : WORDS.split(spaced)) {
      if (FURNITURE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static int paragraphLength(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += paragraph.text().length();
    }
    return length;
  }

  private static Element findRoot(Element body) {
    for (String place : ARTICLE_PLACES) {
      Element longest = null;
      int most = ENOUGH - 1;
      for (Element candidate : body.select(place)) {
        int length = candidate.text().length();
        if (length > most) {
          longest = candidate;
          most = length;
        }
      }
      if (longest != null) {
        return longest;
      }
    }
    return densest(body);
  }

  /** The element whose own paragraphs hold most text; their parents count half. */
  private static Element densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    Element best = body;
    double most = 0;
    for (Element paragraph : body.select("p")) {
      Element parent = paragraph.parent();
      double weight = paragraph.text().length() * (1 - linkedShare(paragraph));
      for (int level = 0; level < 2 && parent != null; level++, parent = parent.parent()) {
        double score = scores.merge(parent, weight / (level + 1), Double::sum);
        if (score > most) {
          most = score;
          best = parent;
        }
      }
    }
    // A page without paragraphs, or with most text outside the best place, is its whole body.
    return best.text().length() * 2 < body.text().length() ? body : best;
  }

  private static void removeLinkLists(Element root) {
    for (Element list : root.select("ul, ol")) {
      if (list.text().length() > 0 && linkedShare(list) > LINKED_SHARE) {
        list.remove();
      }
    }
    for (Element paragraph : root.select("p, h2, h3, h4")) {
      if (paragraph.selectFirst("a") != null && linkedShare(paragraph) > 0.95) {
        paragraph.remove();
      }
    }
  }

  private static double linkedShare(Element element) {
    int linked = 0;
    for (Element link : element.select("a[href]")) {
      linked += link.text().length();
    }
    int length = element.text().length();
    return length == 0 ? 0 : (double) linked / length;
  }
}
