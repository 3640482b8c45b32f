package dev.easel.bot.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** A failure on one line of the log; the library's own messages have many. */
final class FailureLine {
    private FailureLine() {}

    static String of(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String text = failure instanceof ErrorResponseException answered
                ? answered.getErrorCode() + " " + answered.getMeaning()
                : String.valueOf(cause);
        return text.lines().findFirst().orElse("unknown");
    }
}
