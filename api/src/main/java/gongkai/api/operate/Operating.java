package gongkai.api.operate;

import java.util.OptionalInt;

/**
 * What the operator sees of the service.
 *
 * @param accessLog how answers are written to standard output
 * @param healthPort health and metrics answer there too, whatever happens at the other port
 */
public record Operating(AccessLog accessLog, OptionalInt healthPort) {
  public static final Operating USUAL = new Operating(AccessLog.OFF, OptionalInt.empty());
}
