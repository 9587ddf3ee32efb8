package gongkai.noun;

import gongkai.chinese.WritingOrder;

/**
 * The bytes as they were published.
 *
 * @param hash SHA-256 in lower-case hex; names the file in the originals folder
 * @param mediaType as detected from the bytes, not as declared, such as {@code application/pdf}
 * @param size in bytes
 * @param fileName the last part of the place where it was first found
 */
public record Original(String hash, String mediaType, long size, String fileName) {

  public Original {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hex: " + hash);
    }
    fileName = WritingOrder.kept(fileName);
  }

  /** The id of the Disclosure with these bytes. */
  public String disclosureId() {
    return hash.substring(0, 20);
  }
}
