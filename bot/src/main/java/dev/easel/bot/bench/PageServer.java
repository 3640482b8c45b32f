package dev.easel.bot.bench;

import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/**
 * The chat server in a process of its own: says where the page is, runs until its input ends, then says how much of the Java
 * heap was used at once.
 */
public final class PageServer {
    private PageServer() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral())) {
            System.out.println(chat.pageUrl());
            while (System.in.read() >= 0) {
                // Nothing is said but the end.
            }
            System.out.println(peakHeap());
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
