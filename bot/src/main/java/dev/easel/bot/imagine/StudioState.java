package dev.easel.bot.imagine;

import dev.easel.engine.generate.ModelProfile;

/** How the model that is drawn with by default fares. */
public sealed interface StudioState {
    /** @param model its name */
    record Loading(String model) implements StudioState {}

    /** @param model what was loaded */
    record Ready(ModelProfile model) implements StudioState {}

    /** @param reason one sentence */
    record Failed(String reason) implements StudioState {}
}
