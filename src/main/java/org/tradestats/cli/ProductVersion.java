package org.tradestats.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return new String[] {"trade-statistics " + (version == null ? "(not packaged)" : version)};
  }
}
