package dev.easel.bot.insight;

import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.audit.Verdict;
import dev.easel.bot.imagine.Sentence;
import dev.easel.bot.words.Phrasebook;
import dev.easel.bot.words.Words;
import dev.easel.engine.EngineException;
import dev.easel.engine.RefusedRequestException;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why there is no answer, for the person who asked; what they cannot help is logged here. */
final class Fault {
    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private Fault() {}

    static Verdict verdict(Throwable failure) {
        return failure instanceof RefusedInputException || failure instanceof RefusedRequestException
                ? Verdict.REFUSED
                : Verdict.FAILED;
    }

    static String sentence(Throwable failure, Locale locale) {
        Words words = Words.of("enquiry", locale);
        Phrasebook phrases = Phrasebook.of(locale);
        if (failure instanceof CancellationException) {
            return words.say("stopped");
        }
        if (failure instanceof IOException lost) {
            return words.say("unfetched", phrases.say(IoReason.of(lost)));
        }
        if (failure instanceof RefusedInputException || failure instanceof EngineException) {
            return phrases.say(Sentence.of(String.valueOf(failure.getMessage())));
        }
        LOG.error("a question failed", failure);
        return words.say("failed");
    }
}
