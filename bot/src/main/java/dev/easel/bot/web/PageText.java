package dev.easel.bot.web;

/** What the gallery says. */
enum PageText {
    TITLE("Drawings", "画作"),
    LATEST("Latest", "最新"),
    FAVOURITES("Favourites", "收藏"),
    FAVOURITE("favourite", "已收藏"),
    NOTHING("Nothing has been drawn yet.", "还没有任何画作。"),
    NO_FAVOURITES("Nothing has been marked as a favourite yet.", "还没有收藏任何画作。"),
    END("There are no more drawings.", "没有更多画作了。"),
    NEWER("Newer", "较新"),
    OLDER("Older", "较早"),
    ALL("All drawings", "全部画作"),
    PICTURE("Picture", "图片"),
    UNJUDGED("Hidden until it has been looked at, in a moment", "暂时隐藏，稍后检查"),
    VEILED("Hidden, as it was taken for an explicit picture", "已隐藏：被判断为露骨图片"),
    RECIPE("Recipe", "配方"),
    BUTTONS("Its buttons in the chat", "聊天中的按钮"),
    SINGLE("give one of the pictures alone", "单独给出其中一张图片"),
    VARY("draw more like that one", "以该图片为基础再画一组变体"),
    AGAIN("draws the same prompt from other seeds", "用同样的提示词、不同的种子重画"),
    UPSCALE("makes a single picture larger", "放大单张图片"),
    ZOOM("draw around a single picture", "向外扩展单张图片"),
    HEART("marks a favourite, which this gallery can show alone", "加入收藏，本画廊可以只显示收藏"),
    GONE("There is no such drawing here, or no longer.", "这里没有这幅画，或者它已被删除。");

    private final String english;
    private final String chinese;

    PageText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(PageLanguage language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
