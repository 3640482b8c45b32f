package dev.easel.bot.localchat.world;

/** Hears of changes. Called under the world's lock: it hands on and returns at once. */
public interface ChatListener {
    /** Something changed. */
    void onEvent(ChatEvent event);
}
