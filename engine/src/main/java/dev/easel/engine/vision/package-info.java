/**
 * Networks that look at pictures: {@link MobileNetV2} says whether a picture is safe to show, and measures how alike pictures
 * are by what it sees in them.
 */
@NullMarked
package dev.easel.engine.vision;

import org.jspecify.annotations.NullMarked;
