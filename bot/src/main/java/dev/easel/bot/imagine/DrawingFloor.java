package dev.easel.bot.imagine;

import dev.easel.bot.policy.PolicyBook;

/**
 * Where drawings wait and are drawn.
 *
 * @param queue whose turn it is
 * @param underWay what waits and what is being drawn
 * @param threads that do it
 */
record DrawingFloor(DrawingQueue queue, UnderWay underWay, DeskThreads threads) {
    /** Watched by the tools' meters; servers' policies say what is held. */
    static DrawingFloor of(DeskSettings settings, DeskTools tools, PolicyBook policies) {
        DeskThreads threads = new DeskThreads(settings.running());
        DrawingQueue queue = new DrawingQueue(settings, threads.workers(), tools.nanoTime());
        UnderWay underWay = new UnderWay(queue, threads, tools.nanoTime());
        threads.interruptBy(underWay::interrupt);
        queue.holdBy(server -> policies.of(server).access().door().holdsWaiting());
        tools.meters().watch(queue::length, queue::running);
        return new DrawingFloor(queue, underWay, threads);
    }
}
