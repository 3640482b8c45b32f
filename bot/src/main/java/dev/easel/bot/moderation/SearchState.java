package dev.easel.bot.moderation;

/**
 * How far a word has been found in a text.
 *
 * @param at the next sign of the text
 * @param run of the word that is being read
 * @param times how often its letter has been read
 * @param piece runs of letters since what set apart the letters, at most 2
 * @param longPieces pieces of more than one run, at most 2
 * @param spaced whether letters are set apart by spaces
 * @param plain letters that are said as such, at most 7
 * @param masked letters that are hidden, at most 7
 */
record SearchState(int at, int run, int times, int piece, int longPieces, boolean spaced, int plain, int masked) {
    static final int MOST = 7;

    static SearchState begin(int place) {
        return new SearchState(place, 0, 0, 0, 0, false, 0, 0);
    }

    /** One more sign is a letter of the run. */
    SearchState read(int nextRun, boolean isPlain, boolean isMasked) {
        boolean same = nextRun == run && times > 0;
        return new SearchState(
                at + 1,
                nextRun,
                same ? Math.min(FoldedText.MOST_REPEATED, times + 1) : 1,
                same && piece > 0 ? piece : Math.min(2, piece + 1),
                longPieces,
                spaced,
                isPlain ? Math.min(MOST, plain + 1) : plain,
                isMasked ? Math.min(MOST, masked + 1) : masked);
    }

    /** One more sign sets letters apart, or words. */
    SearchState apart(boolean bySpace) {
        boolean letters = times > 0;
        return new SearchState(at + 1, run, times, 0, allLong(), spaced || (letters && bySpace), plain, masked);
    }

    /** Another word of several is to begin. */
    SearchState nextWord(int nextRun) {
        return new SearchState(at, nextRun, 0, 0, 0, false, plain, masked);
    }

    /** Pieces of more than one run, the last one included. */
    int allLong() {
        return Math.min(2, longPieces + (piece > 1 ? 1 : 0));
    }
}
