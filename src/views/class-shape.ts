import type { ReplyClass } from '../codes/reply-class.ts';

/**
 * The shape of a class as an SVG path around a point: done ●, go on ◐ (a circle, half of it filled with {@link halfCircle}),
 * try later ◇, refused ■. `size` 1 gives a mark about 16 units high.
 */
export const classShape = (replyClass: ReplyClass, x: number, y: number, size = 1): string => {
  const [circle, square, diamond] = [7 * size, 6 * size, 8 * size];
  if (replyClass === 4) {
    return `M${x} ${y - diamond}l${diamond} ${diamond}-${diamond} ${diamond}-${diamond}-${diamond}z`;
  }
  if (replyClass === 5) return `M${x - square} ${y - square}h${2 * square}v${2 * square}h-${2 * square}z`;
  return `M${x - circle} ${y}a${circle} ${circle} 0 1 0 ${2 * circle} 0a${circle} ${circle} 0 1 0-${2 * circle} 0`;
};

/** The left half of the circle of {@link classShape}, which fills ◐. */
export const halfCircle = (x: number, y: number, size = 1): string =>
  `M${x} ${y - 7 * size}a${7 * size} ${7 * size} 0 0 0 0 ${14 * size}z`;
