package org.tradestats.concept;

/** Whether a figure has happened, or is wanted, or is foreseen. */
public enum Status {
  /** It has happened, or, for a tariff, it is decided. */
  ACTUAL,
  /** A goal, plan or pledge. */
  TARGET,
  /** Expected, projected, threatened, or possible. */
  FORECAST
}
