package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Speeds;

/**
 * How much is drawn and waits at a time.
 *
 * @param running drawings under way, at least 1
 * @param waiting drawings in the queue
 * @param userRunning one person's drawings under way, where the server says nothing else, at least 1
 * @param userWaiting one person's drawings in the queue, where the server says nothing else
 * @param serverWaiting one server's drawings in the queue
 * @param speeds what each is given and takes
 */
public record DeskSettings(
        int running, int waiting, int userRunning, int userWaiting, int serverWaiting, Speeds speeds) {
    public DeskSettings {
        refuseBelow(1, running, "drawings under way");
        refuseBelow(0, waiting, "waiting drawings");
        refuseBelow(1, userRunning, "drawings of one person under way");
        refuseBelow(0, userWaiting, "waiting drawings of one person");
        refuseBelow(0, serverWaiting, "waiting drawings of one server");
    }

    /** Servers may fill the queue, and speeds are as usual. */
    public DeskSettings(int running, int waiting, int userRunning, int userWaiting) {
        this(running, waiting, userRunning, userWaiting, waiting, Speeds.USUAL);
    }

    public static DeskSettings usual() {
        return new DeskSettings(4, 100, 3, 7);
    }

    private static void refuseBelow(int least, int number, String what) {
        if (number < least) {
            throw new RefusedInputException("the number of " + what + " is at least " + least + ", not " + number);
        }
    }
}
