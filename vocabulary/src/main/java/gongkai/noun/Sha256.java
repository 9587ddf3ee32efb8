package gongkai.noun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which originals are named, releases proved and versions told apart. */
public final class Sha256 {
  private Sha256() {}

  /** To be fed bit by bit. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static byte[] of(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** All of it, in hexadecimal digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  /** The first bytes of it alone. */
  public static String hex(String text, int bytes) {
    return HexFormat.of().formatHex(of(text), 0, bytes);
  }

  /** Likewise. */
  public static String hex(byte[] content, int bytes) {
    return HexFormat.of().formatHex(digest().digest(content), 0, bytes);
  }
}
