package dev.easel.bot.discord;

import dev.easel.bot.imagine.StudioState;

/** What the bot says that is no drawing's. */
final class ChatTexts {
    static final String UNKNOWN_BUTTON = "This button is of another version of Easel; /imagine draws anew.";
    static final String UNKNOWN_FORM = "This form is of another version of Easel; open it again.";
    static final String UNKNOWN_COMMAND = "This command is of another version of Easel; try /imagine.";
    static final String CONFIRMED = "Confirmed; drawing begins.";
    static final String NOT_OURS = "This message has no drawing of Easel's with its buttons; Remix needs one.";
    static final String NOT_KEPT = "This drawing is no longer kept here; /imagine draws it anew.";
    static final String FAULT = "Something failed inside Easel; its log tells more.";

    private static final int LONGEST = 2000;
    private static final int LONGEST_ACTIVITY = 128;

    private ChatTexts() {}

    /** What stands below the bot's name. */
    static String activity(StudioState state) {
        if (state instanceof StudioState.Ready ready) {
            return shortened("/imagine · " + ready.model().name(), LONGEST_ACTIVITY);
        }
        return state instanceof StudioState.Loading ? "loading the model…" : "the model cannot be loaded";
    }

    /** In a block where every character counts. */
    static String verbatim(String text) {
        return "```\n" + shortened(text.replace("```", "'''"), LONGEST - 8) + "\n```";
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
