package dev.easel.bot.insight;

import java.util.Arrays;
import java.util.Optional;

/** What a button below an answer does. */
public enum InsightAction {
    /** Opens the form with one of the prompts. */
    PICK("p", 1, NumberedPrompts.MOST),
    /** Draws all prompts. */
    ALL("a", 0, 0),
    /** Looks at the picture again; the number tells the try. */
    AGAIN("r", 1, 99),
    /** Tells what each word counts. */
    DETAILS("d", 0, 0);

    private final String code;
    private final int least;
    private final int most;

    InsightAction(String code, int least, int most) {
        this.code = code;
        this.least = least;
        this.most = most;
    }

    String code() {
        return code;
    }

    boolean takes(int number) {
        return number >= least && number <= most;
    }

    /** The last number there is. */
    public int most() {
        return most;
    }

    static Optional<InsightAction> parse(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
