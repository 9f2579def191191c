"""Boxes and matrices of a PDF's pages."""

from typing import Any

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]

UNIT: Matrix = (1, 0, 0, 1, 0, 0)


def within(x: float, y: float, box: Box) -> bool:
    """Whether a point lies in a box."""
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def overlap(one: Box, two: Box, edge: float = 0) -> bool:
    """Whether two boxes touch, or come closer than `edge`."""
    return one[0] <= two[2] + edge and two[0] - edge <= one[2] and one[1] <= two[3] + edge and two[1] - edge <= one[3]


def box_around(*points: tuple[float, float]) -> Box:
    """The smallest box around some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def matrix_of(numbers: Any) -> Matrix:
    """Six numbers as a matrix."""
    a, b, c, d, e, f = (float(number) for number in numbers)
    return a, b, c, d, e, f


def times(one: Matrix, two: Matrix) -> Matrix:
    """One matrix after another."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point moved by a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
