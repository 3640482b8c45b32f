package dev.easel.bot.imagine;

import java.util.function.LongSupplier;

/**
 * Where drawings wait and are drawn.
 *
 * @param queue whose turn it is
 * @param underWay what waits and what is being drawn
 * @param threads that do it
 */
record DrawingFloor(DrawingQueue queue, UnderWay underWay, DeskThreads threads) {
    static DrawingFloor of(DeskSettings settings, LongSupplier nanoTime) {
        DeskThreads threads = new DeskThreads(settings.running());
        DrawingQueue queue = new DrawingQueue(settings, threads.workers());
        UnderWay underWay = new UnderWay(queue, threads, nanoTime);
        threads.interruptBy(underWay::interrupt);
        return new DrawingFloor(queue, underWay, threads);
    }
}
