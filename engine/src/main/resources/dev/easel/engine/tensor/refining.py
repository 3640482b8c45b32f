# The refiner's network, in the Python that TorchScript archives hold, as ops.py is. Pictures are [B, 3, H, W] in -1..1.
# w is the generator's weights in the order of its config: weight and bias of stem, of each convolution of the blocks, of
# down, of the inner blocks, of up, of the outer blocks again, and of the last convolution.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # In x's number format, whatever the weights' is.
  def conv2d(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor, stride: int, padding: int) -> Tensor:
    return torch.conv2d(x, torch.to(w, x.dtype), torch.to(b, x.dtype), [stride, stride], [padding, padding])

  # Two convolutions with ReLU between, residual (He et al. 2016) and without normalisation (Lim et al. 2017). w from i on.
  def block(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int) -> Tensor:
    h = torch.relu(self.conv2d(x, w[i], w[i + 1], 1, 1))
    return torch.add(x, self.conv2d(h, w[i + 2], w[i + 3], 1, 1))

  # What is to be added to x, as the generator sees it: blocks at a half of the size, at a quarter, and at a half again.
  def residual(self: __torch__.Ops, x: Tensor, w: List[Tensor], outer: int, inner: int) -> Tensor:
    y = self.conv2d(torch.contiguous(torch.pixel_unshuffle(x, 2), memory_format=2), w[0], w[1], 1, 1)
    i = 2
    for n in range(outer):
      y = self.block(y, w, i)
      i = i + 4
    z = self.conv2d(y, w[i], w[i + 1], 2, 0)
    i = i + 2
    for n in range(inner):
      z = self.block(z, w, i)
      i = i + 4
    y = torch.add(y, torch.pixel_shuffle(self.conv2d(z, w[i], w[i + 1], 1, 0), 2))
    i = i + 2
    for n in range(outer):
      y = self.block(y, w, i)
      i = i + 4
    return torch.pixel_shuffle(self.conv2d(y, w[i], w[i + 1], 1, 1), 2)

  # x of any size, repaired; computed in the weights' number format and given back in float32.
  def refine(self: __torch__.Ops, x: Tensor, w: List[Tensor], outer: int, inner: int) -> Tensor:
    height = torch.size(x, 2)
    width = torch.size(x, 3)
    y = torch.clamp(torch.to(x, 6), -1., 1.)
    padded = torch.replication_pad2d(y, [0, 3 - (width + 3) % 4, 0, 3 - (height + 3) % 4])
    r = torch.to(self.residual(torch.to(padded, w[0].dtype), w, outer, inner), 6)
    r = torch.slice(torch.slice(r, 2, 0, height), 3, 0, width)
    return torch.contiguous(torch.add(y, r))
