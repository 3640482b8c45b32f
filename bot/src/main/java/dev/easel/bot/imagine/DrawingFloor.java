package dev.easel.bot.imagine;

/**
 * Where drawings wait and are drawn.
 *
 * @param queue whose turn it is
 * @param underWay what waits and what is being drawn
 * @param threads that do it
 */
record DrawingFloor(DrawingQueue queue, UnderWay underWay, DeskThreads threads) {
    static DrawingFloor of(DeskSettings settings) {
        DeskThreads threads = new DeskThreads(settings.running());
        DrawingQueue queue = new DrawingQueue(settings, threads.workers());
        UnderWay underWay = new UnderWay(queue);
        threads.interruptBy(underWay::interrupt);
        return new DrawingFloor(queue, underWay, threads);
    }
}
