import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from '../chat/createChat';

export interface Widget {
  base: string;
  chat: Chat;
  /** BCP 47, for times and dates. */
  locale: string;
  /** Name of the shop, where its script tag says one. */
  shopName?: string;
}

const WidgetContext = createContext<Widget | undefined>(undefined);

export const WidgetProvider = WidgetContext.Provider;

export function useWidget(): Widget {
  const widget = useContext(WidgetContext);
  if (!widget) throw new Error('used outside of the widget');
  return widget;
}
