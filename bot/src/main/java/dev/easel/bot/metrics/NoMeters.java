package dev.easel.bot.metrics;

import java.util.function.IntSupplier;

/** Where nobody reads what is measured. */
final class NoMeters implements Meters {
    @Override
    public void ended(EndedJob job) {}

    @Override
    public void delivered() {}

    @Override
    public void undelivered() {}

    @Override
    public void refused(int status, int code) {}

    @Override
    public void unanswered() {}

    @Override
    public void gateway(int shard, boolean connected) {}

    @Override
    public void watch(IntSupplier waiting, IntSupplier running) {}
}
