package dev.easel.bot.discord;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Tells a request that was refused from one that may have been carried out. */
final class Doubt {
    private Doubt() {}

    /** Whether a request may have been carried out although it failed; it can be made again later. */
    static boolean remains(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof ErrorResponseException answered) {
            return answered.isServerError() || answered.getErrorResponse() == ErrorResponse.SERVER_ERROR;
        }
        // The latter two come of an end of the process.
        return cause instanceof IOException
                || cause instanceof CancellationException
                || cause instanceof RejectedExecutionException;
    }

    /** Whether a request was refused for this. */
    static boolean is(Throwable failure, ErrorResponse reason) {
        return cause(failure) instanceof ErrorResponseException answered && answered.getErrorResponse() == reason;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
