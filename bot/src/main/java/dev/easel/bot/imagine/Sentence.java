package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.DrawingId;
import dev.easel.engine.EngineException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a person is told of a failure. */
public final class Sentence {
    /** Under which the log names the drawing that a line is about. */
    static final String DRAWING = "drawing";

    static final String STOPPING = "Easel is about to stop; ask again in a minute.";

    static final String BUSY = "Easel has too much to do just now; ask again in a minute.";

    static final String UNREADABLE =
            "Easel was changed meanwhile and no longer understands what was asked for here; ask again.";

    static final String UNKEPT =
            "Easel cannot write to its database just now; it goes on with this after its next start.";

    private static final Logger LOG = LoggerFactory.getLogger(Sentence.class);

    /** An option or a file, which are written as they are. */
    private static final Pattern QUOTED = Pattern.compile("--|[a-z]+\\.(png|jpg)");

    private Sentence() {}

    /** A message as a sentence. */
    public static String of(String message) {
        String text = message.strip();
        boolean quotes = text.isEmpty() || QUOTED.matcher(text).lookingAt();
        String begun = quotes ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.matches("(?s).*[.!?。！？]") ? begun : begun + ".";
    }

    /** Why a drawing came to nothing; what the person cannot help is logged, once, here. */
    static String of(DrawingId id, Throwable failure) {
        if (failure instanceof CancellationException) {
            return STOPPING;
        }
        MDC.put(DRAWING, id.hex());
        try {
            return logged(id, failure);
        } finally {
            MDC.remove(DRAWING);
        }
    }

    private static String logged(DrawingId id, Throwable failure) {
        if (failure instanceof ModeratedException) {
            LOG.info("refused by moderation");
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof RefusedInputException || failure instanceof EngineException) {
            LOG.info("refused: {}", failure.getMessage());
            return of(String.valueOf(failure.getMessage()));
        }
        LOG.error("failed", failure);
        return "Something failed inside Easel; its log tells more, under drawing " + id + ".";
    }
}
