package org.tradestats.issue;

/**
 * An article on which the engine broke: a defect of ours, told where the user looks.
 *
 * @param subject the article's id
 * @param error the exception, with its message
 */
public record FailedExtraction(String subject, String error) implements Issue {
  @Override
  public String kind() {
    return "failed-extraction";
  }

  @Override
  public String place() {
    return "";
  }

  @Override
  public String cause() {
    return "the engine failed with \"" + error + "\"; expected figures, or none";
  }

  @Override
  public String consequence() {
    return "no figure was extracted from the article";
  }
}
