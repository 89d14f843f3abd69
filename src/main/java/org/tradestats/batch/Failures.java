package org.tradestats.batch;

/** Finds the words in an exception that a user can act on. */
public final class Failures {
  private Failures() {}

  /** The message of the first exception that is ours, else of the innermost cause. */
  public static String words(Throwable failure) {
    Throwable cause = failure;
    while (!isOurs(cause) && cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }

  private static boolean isOurs(Throwable failure) {
    return failure.getClass().getName().startsWith("org.tradestats.");
  }
}
