package dev.easel.bot.moderation;

import java.util.Set;

/**
 * Looks for a word from one place of a text on, by all ways to read it. Letters may stand for themselves, be written by
 * what looks like them, be hidden, be repeated and be set apart. Used once.
 *
 * @param word that is sought
 * @param text to look in
 * @param place where it would begin
 * @param seen ways that were tried
 * @param effort that is left
 */
record WordSearch(SoughtWord word, FoldedText text, int place, Set<SearchState> seen, Effort effort) {
    /** Words of so many letters may be cut in two: p enis. Shorter ones would be found in what is meant otherwise. */
    private static final int CUT_FROM = 5;

    /** Letters are set apart by no more signs than this, on an average. */
    private static final int SPREAD = 4;

    private static final int LEAST_SPREAD = 12;

    /** Up to here, the ways to read a text are too few to be remembered. */
    private static final int UNWATCHED = 6;

    /** Vowels that English doubles at will, so that god is not found in good. */
    private static final String DOUBLED = "eo";

    /** With fewer letters, nothing stands for a letter but itself. */
    private static final int DISGUISED_FROM = 3;

    boolean found() {
        return found(SearchState.begin(place));
    }

    private boolean found(SearchState state) {
        if (state.at() - place > LEAST_SPREAD + SPREAD * word.size()) {
            return false;
        }
        if (isWhole(state) || effort.isSpent()) {
            return true;
        }
        boolean far = state.at() - place > UNWATCHED;
        if (state.at() >= text.length() || (far && !seen.add(state))) {
            return false;
        }
        return foundByLetter(state) || foundApart(state);
    }

    private boolean isWhole(SearchState state) {
        SoughtWord.Run last = word.letters().get(state.run());
        return state.run() == word.letters().size() - 1
                && isRead(state)
                && (!SoughtWord.hasBorders(last.sign()) || text.endsBefore(state.at()))
                && isMeant(state);
    }

    /** Whether a run has been read as often as it is to be. */
    private boolean isRead(SearchState state) {
        SoughtWord.Run run = word.letters().get(state.run());
        int most = FoldedText.MOST_REPEATED;
        int wanted = Math.min(most, run.times());
        int times = Math.min(most, state.times());
        return times == wanted || (times > wanted && (times == most || DOUBLED.indexOf(run.sign()) < 0));
    }

    /** Whether what was read of a word is likely to be meant so. */
    private boolean isMeant(SearchState state) {
        int cut = word.size() >= CUT_FROM ? 1 : 0;
        boolean together = !state.spaced() || state.allLong() <= cut;
        int sure = state.spaced() ? (Math.min(SearchState.MOST, state.run() + 1) + 1) / 2 : 1;
        return together && state.plain() >= sure && 2 * state.masked() <= word.size();
    }

    private boolean foundByLetter(SearchState state) {
        int next = state.run() + 1;
        if (next < word.letters().size() && isRead(state)) {
            boolean begins = word.letters().get(next).begins();
            if (begins ? isMeant(state) && found(state.nextWord(next)) : foundFrom(state, next)) {
                return true;
            }
        }
        return foundFrom(state, state.run());
    }

    private boolean foundFrom(SearchState state, int run) {
        int at = state.at();
        SoughtWord.Run sought = word.letters().get(run);
        boolean plain = text.sign(at) == sought.sign() || text.kind(at) == FoldedText.Kind.LETTER;
        boolean disguised = word.size() >= DISGUISED_FROM;
        if (sought.reads(text.sign(at), text.readings(at)) && (plain || disguised)) {
            return found(state.read(run, plain, false));
        }
        return disguised && state.at() > place && text.isMask(at) && found(state.read(run, false, true));
    }

    /** What sets letters apart, or words of several. */
    private boolean foundApart(SearchState state) {
        int at = state.at();
        FoldedText.Kind kind = text.kind(at);
        boolean setsApart = switch (kind) {
            case LETTER, DIGIT -> false;
            case SPACE, OTHER -> true;
            case APOSTROPHE -> !text.isShortened(at);
        };
        return setsApart && at > place && found(state.apart(kind == FoldedText.Kind.SPACE));
    }
}
