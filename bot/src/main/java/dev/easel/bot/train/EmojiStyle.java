package dev.easel.bot.train;

/** Who drew an emoji, with the word by which prompts ask for it. */
enum EmojiStyle {
    FLUENT_3D("3d", "fluent-emoji-3d"),
    FLUENT_FLAT("flat", "fluent-emoji-flat"),
    NOTO("cartoon", "noto");

    private final String word;
    private final String folder;

    EmojiStyle(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    String word() {
        return word;
    }

    /** Of its npm package, below the data's folder. */
    String folder() {
        return folder;
    }
}
