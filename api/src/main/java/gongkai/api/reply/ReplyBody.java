package gongkai.api.reply;

import java.util.List;

/**
 * An answer in words of documents.
 *
 * @param question as it was asked
 * @param answers at most three; none where nothing answers
 * @param message a fixed sentence that says which of the two it is
 */
public record ReplyBody(String question, List<Reply> answers, String message) {}
