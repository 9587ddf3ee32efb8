package gongkai.api.page.frame;

/**
 * What the whole site says of itself.
 *
 * @param name in the head of every page
 * @param sample whether it serves the shipped sample, which every page then says
 * @param idCode 网站标识码, ten digits, or empty
 * @param contact where errors are reported: an e-mail address or a telephone number, or empty
 */
public record Site(String name, boolean sample, String idCode, String contact) {}
