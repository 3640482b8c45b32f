package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;

/**
 * How much is drawn and waits at a time.
 *
 * @param running drawings under way, at least 1
 * @param waiting drawings in the queue
 * @param userRunning one person's drawings under way, at least 1
 * @param userWaiting one person's drawings in the queue
 */
public record DeskSettings(int running, int waiting, int userRunning, int userWaiting) {
    public DeskSettings {
        refuseBelow(1, running, "drawings under way");
        refuseBelow(0, waiting, "waiting drawings");
        refuseBelow(1, userRunning, "drawings of one person under way");
        refuseBelow(0, userWaiting, "waiting drawings of one person");
    }

    public static DeskSettings usual() {
        return new DeskSettings(3, 100, 3, 7);
    }

    private static void refuseBelow(int least, int number, String what) {
        if (number < least) {
            throw new RefusedInputException("the number of " + what + " is at least " + least + ", not " + number);
        }
    }
}
